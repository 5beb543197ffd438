-- A case is found by pairs of neighbouring characters, and by runs of four digits: each pair of digits stands in every
-- fourth case, so that walking through the lists of a code's six pairs took longer than everything else.
CREATE FUNCTION search_marks(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(substr($1, i, 2)), '{}')
         || COALESCE(array_agg(substr($1, i, 4)) FILTER (WHERE substr($1, i, 4) ~ '^[0-9]{4}$'), '{}')
    FROM generate_series(1, length($1) - 1) AS i
$$;

-- Of a word that is looked for: pairs of digits only where there is no run.
CREATE FUNCTION wanted_marks(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT mark) FILTER (WHERE $1 !~ '[0-9]{4}' OR mark !~ '^[0-9]{2}$'), '{}')
    FROM unnest(search_marks($1)) AS mark
$$;

-- Without a list of what is pending, which every search would have to read to its end.
CREATE INDEX case_search_marks ON case_search USING gin (search_marks(key)) WITH (fastupdate = off);
DROP INDEX case_search_bigrams;
DROP FUNCTION bigrams(text);

-- The newest first, where a word is so common that fifty cases are found at once.
CREATE INDEX "case_search_at_subject_id_idx" ON "case_search"("at", "subject_id");
