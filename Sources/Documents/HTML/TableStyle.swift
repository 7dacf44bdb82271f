/// The styles that depend on a table's columns: alignment, and headings repeated beside each cell where the table
/// is shown as cards.
enum TableStyle {
  static func css(_ tables: [DocumentTable]) -> String {
    var css = "@media print,(min-width:641px){\n"
    for table in tables {
      let name = table.name.rawValue
      for (index, column) in table.columns.enumerated() {
        switch column.alignment {
        case .start: break
        case .centre: css += ".\(name) .c\(index){text-align:center}\n"
        case .end: css += ".\(name) .c\(index){text-align:right}\n"
        }
      }
    }
    css += "}\n@media screen and (max-width:640px){\n"
    for table in tables {
      for (index, column) in table.columns.enumerated() where index != table.namingColumn {
        // A card needs no running number.
        if column.key == "number" {
          css += ".\(table.name.rawValue) tbody .c\(index){display:none}\n"
          continue
        }
        css += ".\(table.name.rawValue) tbody .c\(index)::before{content:\(string(column.heading))}\n"
      }
    }
    return css + "}\n"
  }

  /// A CSS string. Characters that could end it, or the style sheet around it, are escaped.
  private static func string(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\22 "
      case "\\": text += "\\5c "
      case "<": text += "\\3c "
      case "\n": text += "\\a "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
