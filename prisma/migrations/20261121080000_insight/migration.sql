-- What monitors did on each day that is over, in UTC: counted once, since nothing of a past day changes any more. Days
-- not tallied yet are counted from the rows, which stay the truth: both tables can be emptied and are filled again.
create table tallied_days (
  day date not null primary key,
  tallied_at timestamptz(3) not null
);

create table monitor_days (
  day date not null,
  monitor_id uuid not null,
  monitor_version text not null,
  signals integer not null,
  cases integer not null,
  decided integer not null,
  false_positives integer not null,
  authorised_work integer not null,
  warned integer not null,
  revoked integer not null,
  primary key (day, monitor_id, monitor_version),
  constraint monitor_days_day_fkey foreign key (day) references tallied_days (day) on delete cascade on update cascade,
  constraint monitor_days_monitor_id_fkey
    foreign key (monitor_id) references monitors (id) on delete restrict on update cascade,
  constraint monitor_days_counts check (
    least(signals, cases, false_positives, authorised_work, warned, revoked) >= 0
    and decided >= false_positives + authorised_work + warned + revoked)
);

-- What the days that are not tallied are counted by. A batch of signals has one instant, so the index stays small.
create index signals_received on signals (received_at);
create index cases_opened on cases (opened_at);
create index decisions_in_effect on decisions (effective_at) where undone_at is null;

-- What is in effect within a period, and the traffic it is held against.
create index warnings_effective on warnings (effective_at);
create index restrictions_effective on restrictions (effective_at);
create index traffic_counters_begun on traffic_counters (window_start, organization_id)
  include (window_end, requests, refused, distinct_identifiers);

-- What each person decided lately.
drop index decisions_decided_by_idx;
create index decisions_decided_by_decided_at_idx on decisions (decided_by, decided_at);
create index approvals_approved_by_approved_at_idx on approvals (approved_by, approved_at);
