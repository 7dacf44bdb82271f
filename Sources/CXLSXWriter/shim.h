// The only door to libxlsxwriter: writing .xlsx workbooks.
#include <xlsxwriter.h>
