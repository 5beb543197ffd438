-- AlterTable
ALTER TABLE "application" ADD COLUMN     "account_key" BYTEA;

-- CreateIndex
CREATE INDEX "account_phone_idx" ON "account"("phone");

-- CreateIndex
CREATE INDEX "application_created_by_id_idx" ON "application"("created_by_id");

-- CreateIndex
CREATE INDEX "application_account_key_idx" ON "application"("account_key");

-- CreateIndex
CREATE INDEX "upload_sha256_idx" ON "upload"("sha256");
