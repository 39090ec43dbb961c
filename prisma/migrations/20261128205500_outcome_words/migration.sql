-- Apart from the rules that use them: a new value cannot be written in the transaction that adds it.
alter type "RestrictionEnd" add value 'narrowed';
alter type "RestrictionEnd" add value 'restored';
alter type "AppealOutcome" add value 'narrowed';
