-- A notice some time before a limit ends. By itself: a new value is usable only once it is committed.
alter type "NoticeKind" add value 'about_to_end';
