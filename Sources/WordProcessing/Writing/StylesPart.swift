/// Writes `word/styles.xml`.
enum StylesPart {
  static func bytes(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText(capacity: 8000)
    xml.markup(PackageParts.declaration)
    xml.markup("<w:styles ")
    xml.markup(PackageParts.namespaces)
    xml.markup("><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts")
    for attribute in [" w:ascii=\"", " w:hAnsi=\"", " w:eastAsia=\"", " w:cs=\""] as [StaticString] {
      xml.markup(attribute)
      xml.escaped(document.font)
      xml.markup("\"")
    }
    xml.markup("/>")
    size(document.styles.first?.size ?? 14, &xml)
    xml.markup("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
    xml.markup("<w:pPrDefault/></w:docDefaults>")
    for (index, style) in document.styles.enumerated() {
      write(style, basedOn: index == 0 ? nil : document.styles[0].id, &xml)
    }
    var end = WordStyle("SectionEnd", "Section End", size: 1)
    end.line = 1
    write(end, basedOn: document.styles.first?.id, &xml)
    xml.markup("</w:styles>")
    return xml.bytes
  }

  private static func write(_ style: WordStyle, basedOn base: String?, _ xml: inout XMLText) {
    xml.markup("<w:style w:type=\"paragraph\"")
    xml.markup(base == nil ? " w:default=\"1\" w:styleId=\"" : " w:styleId=\"")
    xml.escaped(style.id)
    xml.markup("\"><w:name w:val=\"")
    xml.escaped(style.name)
    xml.markup("\"/>")
    if let base {
      xml.markup("<w:basedOn w:val=\"")
      xml.escaped(base)
      xml.markup("\"/>")
    }
    xml.markup("<w:qFormat/><w:pPr>")
    if style.keepsWithNext { xml.markup("<w:keepNext/>") }
    xml.markup("<w:spacing w:before=\"")
    xml.points(style.before, units: 20)
    xml.markup("\" w:after=\"")
    xml.points(style.after, units: 20)
    if let line = style.line {
      xml.markup("\" w:line=\"")
      xml.points(line, units: 20)
      xml.markup("\" w:lineRule=\"exact\"/>")
    } else {
      xml.markup("\" w:line=\"240\" w:lineRule=\"auto\"/>")
    }
    if style.firstLine != 0 || style.indent != 0 {
      xml.markup("<w:ind w:left=\"")
      xml.number(WordPage.twips(style.indent))
      xml.markup("\" w:firstLine=\"")
      xml.number(WordPage.twips(style.firstLine))
      xml.markup("\"/>")
    }
    xml.markup("<w:jc w:val=\"")
    xml.escaped(style.alignment.rawValue)
    xml.markup("\"/>")
    if let level = style.outlineLevel {
      xml.markup("<w:outlineLvl w:val=\"")
      xml.number(level - 1)
      xml.markup("\"/>")
    }
    xml.markup("</w:pPr><w:rPr>")
    if style.isBold { xml.markup("<w:b/>") }
    if style.isItalic { xml.markup("<w:i/>") }
    size(style.size, &xml)
    xml.markup("</w:rPr></w:style>")
  }

  private static func size(_ points: Double, _ xml: inout XMLText) {
    xml.markup("<w:sz w:val=\"")
    xml.points(points, units: 2)
    xml.markup("\"/><w:szCs w:val=\"")
    xml.points(points, units: 2)
    xml.markup("\"/>")
  }
}
