-- Staff are told where a limit rests on a warning that bounced after all.
alter type "StaffMessageKind" add value 'ground_lost';
