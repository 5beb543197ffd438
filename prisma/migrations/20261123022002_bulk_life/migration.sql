-- D-6: an association's file goes some days after it was last worked on (docs/decisions/0028).
ALTER TABLE "bulk_filing" ADD COLUMN "touched_at" TIMESTAMPTZ(3);
