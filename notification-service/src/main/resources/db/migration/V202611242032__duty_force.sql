-- With what force somebody is told: by law, by contract, lest a right be lost, or only as an authority advises.
alter table duty add column force text not null default 'BINDING';
update duty set force = 'CONTRACTUAL' where contract_id is not null;
alter table duty add constraint duty_force_check check (force in ('BINDING', 'CONTRACTUAL', 'CONDITIONAL', 'RECOMMENDED'));
