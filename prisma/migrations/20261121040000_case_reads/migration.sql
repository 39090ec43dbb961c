-- What a case's page reads beside the case itself, however much else there is of its organization.

-- Who came after a limit, by when they were first seen.
create index subjects_organization_id_created_at_idx on subjects (organization_id, created_at);

-- How often content of an organization was looked at.
create index audit_entries_looks on audit_entries (organization_id, at) where entity = 'evidence_access';
