-- Whose the case was when it was decided: an undone decision gives it back to them.
ALTER TABLE "decisions" ADD COLUMN     "assignee_id" UUID;

alter table decisions
  add constraint decisions_assignee_id_fkey foreign key (assignee_id) references people (id);
