-- CreateEnum
CREATE TYPE "ListMark" AS ENUM ('SELF', 'SUBCONTRACTED');

-- CreateTable
CREATE TABLE "institution_list_row" (
    "organisation_id" INTEGER NOT NULL,
    "number" CHAR(10) NOT NULL,
    "facility_id" INTEGER,
    "name" TEXT NOT NULL,
    "postal_code" CHAR(7) NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "group_checkup" BOOLEAN NOT NULL,
    "individual_checkup" BOOLEAN NOT NULL,
    "anaemia" "ListMark",
    "electrocardiogram" "ListMark",
    "fundus" "ListMark",
    "creatinine" "ListMark",
    "additional_items" BOOLEAN NOT NULL,
    "first_interview" BOOLEAN NOT NULL,
    "motivational" BOOLEAN NOT NULL,
    "intensive" BOOLEAN NOT NULL,
    "invoice_number" TEXT,
    "registered_on" DATE,
    "revoked_on" DATE,
    "online_check" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "institution_list_row_pkey" PRIMARY KEY ("organisation_id","number")
);

-- CreateTable
CREATE TABLE "insurer_list_row" (
    "organisation_id" INTEGER NOT NULL,
    "number" VARCHAR(8) NOT NULL,
    "name" TEXT NOT NULL,
    "postal_code" CHAR(7) NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "checkup" BOOLEAN NOT NULL,
    "guidance" BOOLEAN NOT NULL,
    "first_interview" BOOLEAN NOT NULL,
    "invoice" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "insurer_list_row_pkey" PRIMARY KEY ("organisation_id","number")
);

-- CreateTable
CREATE TABLE "list_file" (
    "organisation_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "rows" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "read_by_id" UUID NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "report" JSONB,

    CONSTRAINT "list_file_pkey" PRIMARY KEY ("organisation_id","list")
);

-- CreateIndex
CREATE UNIQUE INDEX "institution_list_row_facility_id_key" ON "institution_list_row"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "list_file_id_key" ON "list_file"("id");

-- AddForeignKey
ALTER TABLE "institution_list_row" ADD CONSTRAINT "institution_list_row_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution_list_row" ADD CONSTRAINT "institution_list_row_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurer_list_row" ADD CONSTRAINT "insurer_list_row_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_file" ADD CONSTRAINT "list_file_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The public list is searched through by number (R-LST-5): the institutions' own rows.
CREATE INDEX institution_list_row_public ON institution_list_row (number) WHERE facility_id IS NOT NULL;
