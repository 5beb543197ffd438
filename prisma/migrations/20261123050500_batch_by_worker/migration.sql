-- A batch is worked off by the worker, and can be taken back as a whole (R-CLK-4).
ALTER TABLE "review_batch" ADD COLUMN "due" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "undo_at" TIMESTAMPTZ(3),
  ADD COLUMN "client_address" TEXT;

-- What was begun page by page and left is finished by the worker.
UPDATE "review_batch" b SET "due" = true
 WHERE b."started_at" IS NOT NULL
   AND EXISTS (SELECT 1 FROM "review_batch_row" r WHERE r."batch_id" = b."id" AND r."result" IS NULL);

CREATE INDEX "review_batch_due_idx" ON "review_batch"("due");

CREATE FUNCTION announce_review_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('review_batch', '');
  RETURN NULL;
END $$;

CREATE TRIGGER review_batch_announced AFTER UPDATE OF "due" ON "review_batch"
  FOR EACH ROW WHEN (NEW."due") EXECUTE FUNCTION announce_review_batch();
