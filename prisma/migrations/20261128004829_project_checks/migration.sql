-- What a project has decided about the checks: see domain/checks/project-checks.ts.
alter table "Project" add column checks jsonb not null default '{"rules": [], "without": [], "severities": {}}';

-- The same for texts that say the same: letter forms, spaces and marks aside. Finds what
-- domain/checks/identity.ts then compares.
create function text_identity(text) returns text language sql immutable parallel safe return
  md5(regexp_replace(fold_letters($1), '[\s.!?؟۔。:;,،؛…]+', '', 'g'));

create index "Paragraph_text_identity" on "Paragraph" (text_identity(text));
