-- One line of text per thing in the schema, in a fixed order; PostgreSQL 15 and newer.
with tables as (
    select oid, relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
),
lines as (
    select relname as place, 0 as part, 0 as number,
        'table ' || relname || case when relforcerowsecurity then ' guarded' else '' end as line
    from pg_class where oid in (select oid from tables)
    union all
    select relname, 1, attnum::int,
        '    ' || attname || ' ' || format_type(atttypid, atttypmod)
            || case when attnotnull then ' not null' else '' end
            || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all
    select relname, 2, 0, '    ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
    from tables join pg_constraint on conrelid = tables.oid
    -- PostgreSQL 18 lists "not null" as constraints too; they stand with their columns
    where contype <> 'n'
    union all
    select relname, 3, 0, '    ' || pg_get_indexdef(indexrelid)
    from tables join pg_index on indrelid = tables.oid
    where not exists (select from pg_constraint where conindid = indexrelid)
    union all
    select relname, 4, 0, '    policy ' || polname
        || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
        || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
    from tables join pg_policy on polrelid = tables.oid
    union all
    select relname, 5, 0, '    ' || pg_get_triggerdef(pg_trigger.oid)
    from tables join pg_trigger on tgrelid = tables.oid where not tgisinternal
    union all
    select relname, 6, 0, '    grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
        || ' to ' || grantee
    from tables join information_schema.role_table_grants
        on table_schema = 'public' and table_name = relname
    where grantee = 'portal_app'
    group by relname, grantee
    union all
    select 'zz', 7, 0, pg_get_functiondef(oid)
    from pg_proc where pronamespace = 'public'::regnamespace
)
select line from lines order by place collate "C", part, number, line collate "C";
