-- An interim limit has notices and a message to staff of its own, and ends when a person warns instead.
alter type "NoticeKind" add value 'interim_limit';
alter type "NoticeKind" add value 'interim_lifted';
alter type "RestrictionEnd" add value 'warned';
alter type "StaffMessageKind" add value 'interim_limit';
