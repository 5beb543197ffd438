-- CreateTable
CREATE TABLE "case_search" (
    "subject_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_search_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_account_id_idx" ON "saved_search"("account_id");

-- One spelling for looking up: width, case, kana, spaces, hyphens and the commonest variants of names do not matter.
CREATE FUNCTION search_key(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(
    regexp_replace(upper(normalize($1, NFKC)), '[[:space:]‐‑‒–—―−－ー-]', '', 'g'),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをん髙﨑𠮷邊邉齋齊斎濵濱澤廣國',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲン高崎吉辺辺斉斉斉浜浜沢広国')
$$;

-- Pairs of neighbouring characters: a name of two characters is found by the index, which trigrams cannot do.
CREATE FUNCTION bigrams(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT substr($1, i, 2)), '{}') FROM generate_series(1, length($1) - 1) AS i
$$;

CREATE INDEX case_search_bigrams ON case_search USING gin (bigrams(key));

-- Kept by the database, so that no way of sending a case can forget it.
CREATE FUNCTION find_application_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_search (subject_id, subject_type, key, at)
  SELECT NEW.id, 'application',
         search_key(concat_ws('|', NEW.receipt_number, f.code, f.name, f.name_kana, f.address, a.last_name || a.first_name)),
         COALESCE(NEW.submitted_at, NEW.created_at)
    FROM facility f, account a WHERE f.id = NEW.facility_id AND a.id = NEW.created_by_id
  ON CONFLICT (subject_id) DO UPDATE SET key = excluded.key, at = excluded.at;
  RETURN NULL;
END $$;
CREATE TRIGGER application_search AFTER INSERT OR UPDATE OF receipt_number ON application
  FOR EACH ROW WHEN (NEW.receipt_number IS NOT NULL) EXECUTE FUNCTION find_application_again();

CREATE FUNCTION find_notice_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_search (subject_id, subject_type, key, at)
  SELECT NEW.id, 'notice',
         search_key(concat_ws('|', NEW.receipt_number, f.code, NEW.answers->>'code', f.name, NEW.answers->>'name',
                              NEW.answers->>'nameKana', NEW.answers->>'address', NEW.answers->>'representative')),
         COALESCE(NEW.arrived_at, NEW.created_at)
    FROM facility f WHERE f.id = NEW.insurer_id
  ON CONFLICT (subject_id) DO UPDATE SET key = excluded.key, at = excluded.at;
  RETURN NULL;
END $$;
CREATE TRIGGER notice_search AFTER INSERT OR UPDATE OF receipt_number, answers ON notice
  FOR EACH ROW WHEN (NEW.receipt_number IS NOT NULL) EXECUTE FUNCTION find_notice_again();

UPDATE application SET receipt_number = receipt_number WHERE receipt_number IS NOT NULL;
UPDATE notice SET receipt_number = receipt_number WHERE receipt_number IS NOT NULL;
