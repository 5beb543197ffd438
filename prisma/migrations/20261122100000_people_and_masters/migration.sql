-- CreateEnum
CREATE TYPE "RescueStatus" AS ENUM ('OPEN', 'DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "MasterImportStatus" AS ENUM ('PREVIEWED', 'APPLIED', 'UNDONE');

-- DropForeignKey
ALTER TABLE "mail_link" DROP CONSTRAINT "mail_link_account_id_fkey";

-- AlterTable
ALTER TABLE "mail_link" ADD COLUMN     "email" TEXT,
ADD COLUMN     "mail_id" UUID,
ADD COLUMN     "organisation_id" INTEGER,
ADD COLUMN     "role" "MembershipRole",
ALTER COLUMN "account_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "master_import" ADD COLUMN     "by_account_id" UUID,
ADD COLUMN     "kind" "FacilityKind",
ADD COLUMN     "status" "MasterImportStatus" NOT NULL DEFAULT 'APPLIED',
ADD COLUMN     "storage_key" UUID,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by_id" UUID;

-- CreateTable
CREATE TABLE "rescue" (
    "id" UUID NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "storage_key" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "status" "RescueStatus" NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "rescue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "facility_id" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("facility_id")
);

-- CreateTable
CREATE TABLE "master_import_change" (
    "import_id" INTEGER NOT NULL,
    "facility_id" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "master_import_change_pkey" PRIMARY KEY ("import_id","facility_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rescue_storage_key_key" ON "rescue"("storage_key");

-- CreateIndex
CREATE INDEX "rescue_status_entered_at_idx" ON "rescue"("status", "entered_at");

-- CreateIndex
CREATE INDEX "mail_link_organisation_id_idx" ON "mail_link"("organisation_id");

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "master_import_change" ADD CONSTRAINT "master_import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "master_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


