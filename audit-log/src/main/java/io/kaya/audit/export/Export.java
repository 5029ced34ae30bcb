package io.kaya.audit.export;

import io.kaya.audit.AuditEntries.Stretch;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.note.SignedCheckpoint;

/** What is to be written: these entries among the leaves of a stretch, at one checkpoint. */
public record Export(Form form, AuditFilter filter, SignedCheckpoint checkpoint, Stretch stretch) {}
