-- A run that a step of another run called: whose, by which execution of which step, and how many calls deep.
alter table run add column called_by uuid;
alter table run add column called_by_step text;
alter table run add column call_depth integer not null default 0;
alter table run add constraint run_called_by_fkey foreign key (called_by) references run (id);
alter table run add constraint run_called_by_check check ((called_by is null) = (called_by_step is null));
create index run_by_caller on run (called_by, called_by_step) where called_by is not null;
