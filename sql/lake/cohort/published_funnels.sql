-- Funnels as publications print them, one row a step, the largest first.
-- never null: source, programme, period, step, n, citation, verification
SELECT source, programme, period, step, n, citation, verification
FROM published_funnel
ORDER BY source, programme, period, n DESC, step
