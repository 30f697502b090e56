SELECT concat_ws('|', id, m, g, (r).at, (r).mood, (many[1]).at, (many[1]).mood, gs) FROM person UNION ALL
SELECT concat_ws('|', amounts, a, (s).a, (s).b, (s)."C d", s IS NOT DISTINCT FROM NULL, (several[1]).a, (several[1])."C d",
  array_length(several, 1), ((h).s).b, (h).n, (r).a, (r).b) FROM bill UNION ALL
SELECT concat_ws('|', b.during, spans, e.during, other) FROM booking AS b, extra AS e UNION ALL
SELECT concat_ws('|', w, v) FROM word UNION ALL
SELECT concat_ws('|', n, (s).a, (s).b) FROM book ORDER BY 1
