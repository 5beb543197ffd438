-- The log only grows in the order of time: a few pages of BRIN find a day among millions of rows.
CREATE INDEX audit_entry_at ON audit_entry USING brin (at);

-- CreateIndex
CREATE INDEX "audit_entry_name_id_idx" ON "audit_entry"("name", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");
