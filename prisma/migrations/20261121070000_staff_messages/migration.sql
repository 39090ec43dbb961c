CREATE TYPE "StaffMessageKind" AS ENUM ('approval_waiting', 'proposal_approved', 'proposal_returned', 'proposal_refused', 'question_asked', 'question_answered', 'claim_taken_over', 'case_assigned', 'case_due_soon', 'delivery_dead', 'policy_waiting', 'appeal_urgent');

CREATE TYPE "StaffChannel" AS ENUM ('app', 'mail', 'chat');

CREATE TABLE "staff_messages" (
    "id" UUID NOT NULL,
    "kind" "StaffMessageKind" NOT NULL,
    "topic" TEXT NOT NULL,
    "case_id" UUID,
    "appeal_id" UUID,
    "policy_key" TEXT,
    "by_id" UUID,
    "case_count" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "visible_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "staff_recipients" (
    "message_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "in_chat" BOOLEAN NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_recipients_pkey" PRIMARY KEY ("message_id","person_id")
);

CREATE TABLE "staff_deliveries" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "channel" "StaffChannel" NOT NULL,
    "person_id" UUID,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_deliveries_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "staff_choices" (
    "person_id" UUID NOT NULL,
    "kind" "StaffMessageKind" NOT NULL,
    "channel" "StaffChannel" NOT NULL,
    "wanted" BOOLEAN NOT NULL,

    CONSTRAINT "staff_choices_pkey" PRIMARY KEY ("person_id","kind","channel")
);

CREATE TABLE "case_reminders" (
    "case_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_reminders_pkey" PRIMARY KEY ("case_id","due_at")
);

CREATE UNIQUE INDEX "staff_messages_topic_key" ON "staff_messages"("topic");

ALTER TABLE "staff_recipients" ADD CONSTRAINT "staff_recipients_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "staff_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_deliveries" ADD CONSTRAINT "staff_deliveries_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "staff_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules -------------------------------------------------------------------------------------------------------------

alter table staff_messages
  add constraint staff_messages_about check (num_nonnulls(case_id, appeal_id, policy_key) >= 1),
  add constraint staff_messages_case_count check (case_count >= 1),
  add constraint staff_messages_visible check (visible_at >= created_at),
  add constraint staff_messages_case_id_fkey foreign key (case_id) references cases (id),
  add constraint staff_messages_appeal_id_fkey foreign key (appeal_id) references appeals (id),
  add constraint staff_messages_policy_key_fkey foreign key (policy_key) references policies (key),
  add constraint staff_messages_by_id_fkey foreign key (by_id) references people (id);

create trigger staff_messages_frozen before update on staff_messages for each row
  when (to_jsonb(old) - 'withdrawn_at' is distinct from to_jsonb(new) - 'withdrawn_at'
    or old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at)
  execute function refuse_change('staff_messages_frozen', 'what staff were told stays, or is taken back once');

alter table staff_recipients
  add constraint staff_recipients_person_id_fkey foreign key (person_id) references people (id);

-- Only staff are told, and nobody of what they did themselves. Who was shut out meanwhile is passed over at sending:
-- refused here, they would take the decision with them.
create function staff_recipients_fit() returns trigger language plpgsql as $$
begin
  if not exists (select from people where id = new.person_id and role is not null) then
    perform refuse('staff_recipients_are_staff', 'only staff are told what happens in the console');
  end if;
  if exists (select from staff_messages where id = new.message_id and by_id = new.person_id) then
    perform refuse('staff_recipients_others', 'nobody is told of what they did themselves');
  end if;
  return new;
end $$;

create trigger staff_recipients_fit before insert on staff_recipients for each row
  execute function staff_recipients_fit();

create index staff_recipients_of_person on staff_recipients (person_id, message_id) where in_app;
create index staff_recipients_unread on staff_recipients (person_id) where in_app and read_at is null;

alter table staff_choices
  add constraint staff_choices_person_id_fkey foreign key (person_id) references people (id);

alter table staff_deliveries
  add constraint staff_deliveries_once unique nulls not distinct (message_id, channel, person_id),
  add constraint staff_deliveries_recipient check (
    case channel when 'mail' then person_id is not null when 'chat' then person_id is null else false end),
  -- A mail goes to somebody who is told.
  add constraint staff_deliveries_of_recipient foreign key (message_id, person_id)
    references staff_recipients (message_id, person_id),
  add constraint staff_deliveries_person_id_fkey foreign key (person_id) references people (id),
  add constraint staff_deliveries_delivered check (status <> 'delivered' or delivered_at is not null),
  add constraint staff_deliveries_attempts check (attempts >= 0);

create index staff_deliveries_due on staff_deliveries (next_attempt_at) where status = 'pending';
create index staff_deliveries_dead on staff_deliveries (id) where status = 'failed';

create function staff_deliveries_wait() returns trigger language plpgsql as $$
begin
  if exists (select from staff_messages where id = new.message_id and visible_at > new.next_attempt_at) then
    perform refuse('staff_deliveries_wait', 'nothing is told before it is true');
  end if;
  return new;
end $$;

create trigger staff_deliveries_wait before insert on staff_deliveries for each row
  execute function staff_deliveries_wait();

alter table case_reminders
  add constraint case_reminders_case_id_fkey foreign key (case_id) references cases (id);
