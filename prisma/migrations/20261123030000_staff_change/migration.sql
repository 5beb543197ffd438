-- CreateTable
CREATE TABLE "staff_change" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "email" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "before" "StaffRole",
    "after" "StaffRole" NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "SettingChangeStatus" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_change_status_proposed_at_idx" ON "staff_change"("status", "proposed_at");

-- One proposal at a time for one person, also of two that are written at once.
CREATE UNIQUE INDEX staff_change_open ON staff_change (email) WHERE status = 'PROPOSED';
