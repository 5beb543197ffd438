-- What the public search looks through (R-LST-5): name and address as typed in any form, by the desk's own search_key.
ALTER TABLE "institution_list_row" ADD COLUMN "search_key" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION keep_institution_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_key := search_key(NEW.name || ' ' || NEW.address);
  RETURN NEW;
END $$;

CREATE TRIGGER institution_list_row_search_key BEFORE INSERT OR UPDATE OF name, address ON institution_list_row
  FOR EACH ROW EXECUTE FUNCTION keep_institution_search_key();

UPDATE institution_list_row SET name = name;
