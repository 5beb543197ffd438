-- CreateTable
CREATE TABLE "audit_seal" (
    "entry_id" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_segment" (
    "day" CHAR(10) NOT NULL,
    "first_id" BIGINT NOT NULL,
    "last_id" BIGINT NOT NULL,
    "entries" BIGINT NOT NULL,
    "previous_head" CHAR(64) NOT NULL,
    "head" CHAR(64) NOT NULL,
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_segment_pkey" PRIMARY KEY ("day")
);

-- Append-only, as the log itself.
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_segment_kept BEFORE DELETE ON audit_segment
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_segment_no_truncate BEFORE TRUNCATE ON audit_segment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON audit_segment FROM CURRENT_USER;

-- The name that the error shows is that of the table.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
