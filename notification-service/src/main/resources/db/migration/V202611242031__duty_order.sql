-- Which notices go before that of a duty, and the reason of whoever sent one before its turn.
alter table duty add column goes_after text not null default '';
alter table duty add column not_before timestamptz;
alter table duty add column out_of_turn text;
alter table notice add column out_of_turn text;
