jsonb_build_array(
  format('INCREMENT BY %s', :sequence.seqincrement),
  format('MINVALUE %s', :sequence.seqmin),
  format('MAXVALUE %s', :sequence.seqmax),
  format('START WITH %s', :sequence.seqstart),
  format('CACHE %s', :sequence.seqcache),
  CASE WHEN :sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END)
