-- Notes and second opinions are about an application or a notice.
ALTER TABLE "internal_note" ALTER COLUMN "application_id" DROP NOT NULL,
                            ADD COLUMN "notice_id" UUID;
ALTER TABLE "opinion" ALTER COLUMN "application_id" DROP NOT NULL,
                      ADD COLUMN "notice_id" UUID;

CREATE INDEX "internal_note_notice_id_at_idx" ON "internal_note"("notice_id", "at");
CREATE INDEX "opinion_notice_id_asked_at_idx" ON "opinion"("notice_id", "asked_at");

ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Optional now, as Prisma has it; the check below keeps a row from losing what it is about.
ALTER TABLE "internal_note" DROP CONSTRAINT "internal_note_application_id_fkey";
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "opinion" DROP CONSTRAINT "opinion_application_id_fkey";
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_about_one" CHECK (num_nonnulls("application_id", "notice_id") = 1);
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_about_one" CHECK (num_nonnulls("application_id", "notice_id") = 1);
