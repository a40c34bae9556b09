-- A decision that waits for a second person, who confirmed one, and what the engine said when it was made.
alter table duty add column proposal text;
alter table duty add column proposal_reason text;
alter table duty add column proposed_by text;
alter table duty add column proposed_at timestamptz;
alter table duty add column confirmed_by text;
alter table duty add column confirmed_at timestamptz;
alter table duty add column decided_over text;
alter table duty add constraint duty_proposal_check check (proposal in ('owed', 'not_owed'));
alter table duty add constraint duty_proposal_whole_check check
    ((proposal is null) = (proposed_by is null) and (proposal is null) = (proposal_reason is null) and (proposal is null) = (proposed_at is null));
alter table duty add constraint duty_decided_over_check check (decided_over in ('OWED', 'POSSIBLE', 'NOT_OWED'));
create index duty_proposed on duty (created_at, duty_id) where proposed_by is not null;
