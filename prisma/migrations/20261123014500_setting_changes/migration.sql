-- CreateEnum
CREATE TYPE "SettingChangeStatus" AS ENUM ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "setting_change" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "SettingChangeStatus" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "setting_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "setting_change_name_proposed_at_idx" ON "setting_change"("name", "proposed_at");

-- One proposal at a time for each setting.
CREATE UNIQUE INDEX setting_change_one_open ON setting_change (name) WHERE status = 'PROPOSED';
