-- Runs that people paused, and runs whose effects are being taken back after an abort.
alter table run drop constraint run_status_check;
alter table run add constraint run_status_check
    check (status in ('running', 'waiting', 'paused', 'compensating', 'completed', 'failed', 'aborted'));
