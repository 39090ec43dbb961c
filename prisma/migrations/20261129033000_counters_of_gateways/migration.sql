-- What two gateways counted in windows that begin at once adds up; what one of them sends again replaces its own.
alter table traffic_counters
  add column gateway text not null default '',
  drop constraint traffic_counters_pkey,
  add constraint traffic_counters_pkey primary key (organization_id, window_start, gateway);
