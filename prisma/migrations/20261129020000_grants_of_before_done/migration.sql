-- Every grant has its application by now.
drop trigger grants_of_before_apply on trusted_access_grants;
drop function grants_of_before_apply();
drop trigger grants_of_before_once on access_applications;
drop function grants_of_before_once();
