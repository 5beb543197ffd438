-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('FACILITIES', 'ASSOCIATION', 'COORDINATOR');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('INTRODUCTION', 'ABOLITION');

-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('DRAFT', 'RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED', 'HANDED_BACK', 'PUBLISHED', 'EFFECTIVE', 'WITHDRAWN', 'REJECTED');

-- CreateEnum
CREATE TYPE "InsurerCodeStatus" AS ENUM ('LIVE', 'ABOLISHED');

-- CreateEnum
CREATE TYPE "MonthStatus" AS ENUM ('OPEN', 'CLOSED', 'REGISTERED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "RunStepStatus" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "ChangeRequestStatus" AS ENUM ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "mails_changes" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "cited_notice_id" UUID,
ADD COLUMN     "claimed_by_id" UUID,
ADD COLUMN     "claimed_until" TIMESTAMPTZ(3),
ADD COLUMN     "held_until" DATE,
ADD COLUMN     "requests" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "device" ADD COLUMN     "place" TEXT,
ADD COLUMN     "replaced_by_id" UUID,
ADD COLUMN     "stop_reason" TEXT,
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "address_kana" TEXT,
ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "operates_from" DATE,
ADD COLUMN     "representative" TEXT,
ADD COLUMN     "representative_kana" TEXT;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "kind" "OrganisationKind" NOT NULL DEFAULT 'FACILITIES';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "step_up_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "expected_size" BIGINT,
ADD COLUMN     "message_id" UUID,
ADD COLUMN     "received_size" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "scan_result" TEXT;

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" SERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_sending" (
    "id" SERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "files" JSONB NOT NULL,
    "requests" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "application_sending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "notice_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID NOT NULL,
    "from_staff" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "receipt_number" TEXT,
    "kind" "NoticeKind" NOT NULL,
    "status" "NoticeStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "insurer_id" INTEGER NOT NULL,
    "filer_organisation_id" INTEGER,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "run_month" CHAR(7),
    "arrived_at" TIMESTAMPTZ(3),
    "on_paper" BOOLEAN NOT NULL DEFAULT false,
    "scan_key" UUID,
    "scan_name" TEXT,
    "scan_type" TEXT,
    "scan_sha256" CHAR(64),
    "requests" JSONB NOT NULL DEFAULT '[]',
    "sent_back_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "file_number" TEXT,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "registered_by_id" UUID,
    "registered_at" TIMESTAMPTZ(3),
    "handed_back_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "abolished_on" DATE,
    "remark" TEXT,
    "pdf_key" UUID,
    "pdf_sha256" CHAR(64),
    "printed_at" TIMESTAMPTZ(3),
    "dispatched_on" DATE,
    "undelivered_on" DATE,
    "abolished_code_id" INTEGER,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_event" (
    "id" SERIAL NOT NULL,
    "notice_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "from_status" "NoticeStatus",
    "to_status" "NoticeStatus" NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "comment" TEXT,

    CONSTRAINT "notice_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insurer_code" (
    "id" SERIAL NOT NULL,
    "code" CHAR(10) NOT NULL,
    "insurer_id" INTEGER NOT NULL,
    "notice_id" UUID NOT NULL,
    "status" "InsurerCodeStatus" NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "abolished_on" DATE,
    "facility_id" INTEGER,

    CONSTRAINT "insurer_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "month_run" (
    "month" CHAR(7) NOT NULL,
    "status" "MonthStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "closed_at" TIMESTAMPTZ(3),
    "registered_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "month_run_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "run_step" (
    "id" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "step" TEXT NOT NULL,
    "status" "RunStepStatus" NOT NULL,
    "started_by_id" UUID,
    "started_role" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,

    CONSTRAINT "run_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_item" (
    "step_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "result" TEXT,
    "message" TEXT,

    CONSTRAINT "run_item_pkey" PRIMARY KEY ("step_id","notice_id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" SERIAL NOT NULL,
    "association_id" INTEGER NOT NULL,
    "insurer_id" INTEGER NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_filing" (
    "id" UUID NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "storage_key" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_row" (
    "id" SERIAL NOT NULL,
    "bulk_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "notice_id" UUID,

    CONSTRAINT "bulk_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "insurer_id" INTEGER NOT NULL,
    "status" "ChangeRequestStatus" NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_run" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "dry_run" BOOLEAN NOT NULL DEFAULT false,
    "report" JSONB,
    "error" TEXT,

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "recovery_code_account_id_idx" ON "recovery_code"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_account_id_idx" ON "passkey"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_sending_application_id_version_key" ON "application_sending"("application_id", "version");

-- CreateIndex
CREATE INDEX "message_application_id_at_idx" ON "message"("application_id", "at");

-- CreateIndex
CREATE INDEX "message_notice_id_at_idx" ON "message"("notice_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_receipt_number_key" ON "notice"("receipt_number");

-- CreateIndex
CREATE UNIQUE INDEX "notice_scan_key_key" ON "notice"("scan_key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_file_number_key" ON "notice"("file_number");

-- CreateIndex
CREATE UNIQUE INDEX "notice_pdf_key_key" ON "notice"("pdf_key");

-- CreateIndex
CREATE INDEX "notice_status_arrived_at_id_idx" ON "notice"("status", "arrived_at", "id");

-- CreateIndex
CREATE INDEX "notice_run_month_status_idx" ON "notice"("run_month", "status");

-- CreateIndex
CREATE INDEX "notice_insurer_id_created_at_idx" ON "notice"("insurer_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_filer_organisation_id_created_at_idx" ON "notice"("filer_organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_event_notice_id_id_idx" ON "notice_event"("notice_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "insurer_code_code_key" ON "insurer_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "insurer_code_notice_id_key" ON "insurer_code"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "insurer_code_facility_id_key" ON "insurer_code"("facility_id");

-- CreateIndex
CREATE INDEX "insurer_code_insurer_id_idx" ON "insurer_code"("insurer_id");

-- CreateIndex
CREATE INDEX "run_step_month_step_started_at_idx" ON "run_step"("month", "step", "started_at");

-- CreateIndex
CREATE INDEX "run_item_notice_id_idx" ON "run_item"("notice_id");

-- CreateIndex
CREATE INDEX "mandate_association_id_insurer_id_idx" ON "mandate"("association_id", "insurer_id");

-- CreateIndex
CREATE INDEX "mandate_insurer_id_idx" ON "mandate"("insurer_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_filing_storage_key_key" ON "bulk_filing"("storage_key");

-- CreateIndex
CREATE INDEX "bulk_filing_organisation_id_created_at_idx" ON "bulk_filing"("organisation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_row_notice_id_key" ON "bulk_row"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_row_bulk_id_line_key" ON "bulk_row"("bulk_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_number_key" ON "change_request"("number");

-- CreateIndex
CREATE INDEX "change_request_status_asked_at_idx" ON "change_request"("status", "asked_at");

-- CreateIndex
CREATE INDEX "change_request_insurer_id_idx" ON "change_request"("insurer_id");

-- CreateIndex
CREATE INDEX "job_run_name_started_at_idx" ON "job_run"("name", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "device_replaced_by_id_key" ON "device"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_cited_notice_id_fkey" FOREIGN KEY ("cited_notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_sending" ADD CONSTRAINT "application_sending_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "device"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_insurer_id_fkey" FOREIGN KEY ("insurer_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_abolished_code_id_fkey" FOREIGN KEY ("abolished_code_id") REFERENCES "insurer_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_event" ADD CONSTRAINT "notice_event_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurer_code" ADD CONSTRAINT "insurer_code_insurer_id_fkey" FOREIGN KEY ("insurer_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurer_code" ADD CONSTRAINT "insurer_code_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurer_code" ADD CONSTRAINT "insurer_code_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_step" ADD CONSTRAINT "run_step_month_fkey" FOREIGN KEY ("month") REFERENCES "month_run"("month") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_item" ADD CONSTRAINT "run_item_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "run_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_item" ADD CONSTRAINT "run_item_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_insurer_id_fkey" FOREIGN KEY ("insurer_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_filing" ADD CONSTRAINT "bulk_filing_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_insurer_id_fkey" FOREIGN KEY ("insurer_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- An insurer has one living code at most (R-INS-8), and one notice under way.
CREATE UNIQUE INDEX insurer_code_one_live ON insurer_code (insurer_id) WHERE status = 'LIVE';
CREATE UNIQUE INDEX notice_one_under_way ON notice (insurer_id)
  WHERE status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED');

-- One run at a time per month and step (R-CLK-5).
CREATE UNIQUE INDEX run_step_one_at_a_time ON run_step (month, step) WHERE status IN ('QUEUED', 'RUNNING');

CREATE UNIQUE INDEX mandate_one_live ON mandate (association_id, insurer_id) WHERE revoked_at IS NULL;
