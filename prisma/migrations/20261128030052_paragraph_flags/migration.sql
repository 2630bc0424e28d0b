-- What a file of UI strings asks of each, besides its length: flags as gettext writes them.
alter table "Paragraph" add column "flags" text[] not null default '{}';
