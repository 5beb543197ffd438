-- AlterTable
ALTER TABLE "desk_preference" ADD COLUMN     "notice_columns" TEXT[],
ADD COLUMN     "own_notice_columns" BOOLEAN NOT NULL DEFAULT false;
