-- A notice is claimed and its decisions are undone as an application's are (decision 0036).
ALTER TABLE "notice" ADD COLUMN "claimed_by_id" UUID,
                     ADD COLUMN "claimed_until" TIMESTAMPTZ(3);

ALTER TABLE "decision" ALTER COLUMN "application_id" DROP NOT NULL,
                       ADD COLUMN "notice_id" UUID;
ALTER TABLE "desk_news" ALTER COLUMN "application_id" DROP NOT NULL,
                        ADD COLUMN "notice_id" UUID;

CREATE UNIQUE INDEX "decision_notice_id_version_key" ON "decision"("notice_id", "version");

ALTER TABLE "decision" ADD CONSTRAINT "decision_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "desk_news" ADD CONSTRAINT "desk_news_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Optional now, as Prisma has it; the check below keeps a row from losing what it is about.
ALTER TABLE "decision" DROP CONSTRAINT "decision_application_id_fkey";
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "desk_news" DROP CONSTRAINT "desk_news_application_id_fkey";
ALTER TABLE "desk_news" ADD CONSTRAINT "desk_news_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "decision" ADD CONSTRAINT "decision_about_one" CHECK (num_nonnulls("application_id", "notice_id") = 1);
ALTER TABLE "desk_news" ADD CONSTRAINT "desk_news_about_one" CHECK (num_nonnulls("application_id", "notice_id") = 1);
