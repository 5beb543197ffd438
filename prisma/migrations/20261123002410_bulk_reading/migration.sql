-- AlterTable
ALTER TABLE "bulk_filing" ADD COLUMN     "columns" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "notes" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "bulk_row" ADD COLUMN     "chosen_at" TIMESTAMPTZ(3),
ADD COLUMN     "chosen_by_id" UUID,
ADD COLUMN     "reading" JSONB NOT NULL DEFAULT '{}';

-- What the worker still has to file, oldest first.
CREATE INDEX bulk_row_chosen ON bulk_row (chosen_at, id) WHERE chosen_at IS NOT NULL AND notice_id IS NULL;

-- One mandate of an insurer to an association at a time.
CREATE UNIQUE INDEX mandate_in_force ON mandate (association_id, insurer_id) WHERE revoked_at IS NULL;

-- Rows that somebody files are news for the worker, as mail is.
CREATE FUNCTION notify_bulk_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('bulk_row', '');
  RETURN NULL;
END $$;
CREATE TRIGGER bulk_row_notify AFTER UPDATE OF chosen_at ON bulk_row
  FOR EACH STATEMENT EXECUTE FUNCTION notify_bulk_row();
