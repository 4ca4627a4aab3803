-- What has served its purpose goes (docs/privacy.md): ended applications, the record of looking
-- along, and staff lists nobody renews.

grant delete on application to ${runtimeRole};
grant delete on look_along to ${runtimeRole};
grant delete on staff_list to ${runtimeRole};
