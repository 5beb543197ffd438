-- A word with a run of four digits is found by its runs: a pair with a digit in it ("A0") stands in every case, and
-- walking through that list took most of the time of looking for a receipt number.
CREATE OR REPLACE FUNCTION wanted_marks(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT mark) FILTER (WHERE $1 !~ '[0-9]{4}' OR length(mark) = 4 OR mark !~ '[0-9]'), '{}')
    FROM unnest(search_marks($1)) AS mark
$$;
