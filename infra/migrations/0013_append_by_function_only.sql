-- events.append gives out positions under its lock; whoever could insert past it could leave a gap or go beyond the end, and a reader who has
-- passed a position never looks behind it. So nobody but its owner inserts, and the application appends by calling it. Its body is fixed: it
-- takes values only, and finds its names where this says. What it did not do for its caller it does not do for its owner either:
-- refuse_change holds for every role.
alter function events.append security definer set search_path = pg_catalog, pg_temp;
revoke insert on events.event from setu_app;
