-- How a project counts faults, where it is not as MQM has it.
alter table "Project" add column scoring jsonb not null default '{}';
