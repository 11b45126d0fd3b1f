-- CreateTable
CREATE TABLE "QrTallyPart" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "table" TEXT NOT NULL,
    "rows" TEXT NOT NULL
);
