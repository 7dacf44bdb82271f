/// The parts of a file, in the order in which they are packed.
enum PackageParts {
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces: StaticString = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  /// The first page of a paper has no number; the footer is the same on all.
  static let headerReferences: StaticString = """
    <w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>\
    <w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>
    """

  static func parts(_ document: WordDocument) -> [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", whole(contentTypes)), ("_rels/.rels", whole(relationships)),
      ("docProps/core.xml", core(document)), ("docProps/custom.xml", custom(document)),
      ("word/_rels/document.xml.rels", whole(documentRelationships)), ("word/settings.xml", whole(settings)),
      ("word/styles.xml", StylesPart.bytes(document)), ("word/header1.xml", header(document)),
      ("word/header2.xml", emptyHeader(document)), ("word/footer1.xml", footer(document)),
      ("word/footer2.xml", footer(document)), ("word/document.xml", DocumentPart.bytes(document)),
    ]
  }

  private static func whole(_ text: StaticString) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup(text)
    return xml.bytes
  }

  private static func core(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    xml.escaped(document.title)
    xml.markup("</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>")
    return xml.bytes
  }

  private static func custom(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup(
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      """)
    for (index, property) in document.properties.sorted(by: { $0.key < $1.key }).enumerated() {
      xml.markup("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
      // The format keeps 0 and 1 for itself.
      xml.number(index + 2)
      xml.markup("\" name=\"")
      xml.escaped(property.key)
      xml.markup("\"><vt:lpwstr>")
      xml.escaped(property.value)
      xml.markup("</vt:lpwstr></property>")
    }
    xml.markup("</Properties>")
    return xml.bytes
  }

  private static func header(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup("<w:hdr ")
    xml.markup(namespaces)
    xml.markup("><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>")
    for content: StaticString in [
      "<w:fldChar w:fldCharType=\"begin\"/>", "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>",
      "<w:fldChar w:fldCharType=\"separate\"/>", "<w:t>2</w:t>", "<w:fldChar w:fldCharType=\"end\"/>",
    ] {
      xml.markup("<w:r><w:rPr><w:sz w:val=\"")
      xml.points(document.pageNumberSize, units: 2)
      xml.markup("\"/></w:rPr>")
      xml.markup(content)
      xml.markup("</w:r>")
    }
    xml.markup("</w:p></w:hdr>")
    return xml.bytes
  }

  private static func emptyHeader(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup("<w:hdr ")
    xml.markup(namespaces)
    xml.markup("><w:p/></w:hdr>")
    return xml.bytes
  }

  private static func footer(_ document: WordDocument) -> [UInt8] {
    var xml = XMLText()
    xml.markup(declaration)
    xml.markup("<w:ftr ")
    xml.markup(namespaces)
    xml.markup("><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>")
    if !document.footer.isEmpty {
      xml.markup("<w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"16\"/></w:rPr>")
      xml.runText(document.footer)
      xml.markup("</w:r>")
    }
    xml.markup("</w:p></w:ftr>")
    return xml.bytes
  }

  private static let contentTypes: StaticString = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
    <Override PartName="/docProps/custom.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>\
    <Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    <Override PartName="/word/settings.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
    <Override PartName="/word/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
    <Override PartName="/word/header1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
    <Override PartName="/word/header2.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
    <Override PartName="/word/footer1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
    <Override PartName="/word/footer2.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>
    """
  private static let relationships: StaticString = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/><Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/><Relationship Id="rId3" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" \
    Target="docProps/custom.xml"/></Relationships>
    """
  private static let documentRelationships: StaticString = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" \
    Target="settings.xml"/><Relationship Id="rId3" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>\
    <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" \
    Target="header2.xml"/><Relationship Id="rId5" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
    <Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" \
    Target="footer2.xml"/></Relationships>
    """
  private static let settings: StaticString = """
    <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting \
    w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """
}
