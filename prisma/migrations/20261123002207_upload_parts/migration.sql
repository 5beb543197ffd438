-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "upload_part" (
    "storage_key" UUID NOT NULL,
    "upload_id" UUID NOT NULL,
    "start" BIGINT NOT NULL,
    "size" BIGINT NOT NULL,

    CONSTRAINT "upload_part_pkey" PRIMARY KEY ("storage_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "upload_part_upload_id_start_key" ON "upload_part"("upload_id", "start");

-- AddForeignKey
ALTER TABLE "upload_part" ADD CONSTRAINT "upload_part_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Uploads that are on their way or being checked: few, among all that ever were.
CREATE INDEX "upload_unfinished" ON "upload"("changed_at") WHERE "state" IN ('RECEIVING', 'CHECKING') AND "removed_at" IS NULL;
