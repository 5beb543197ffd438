-- AlterTable
ALTER TABLE "outbox_mail" ADD COLUMN "wording" JSONB;
