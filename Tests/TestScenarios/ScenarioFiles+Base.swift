extension ScenarioFiles {
  /// A scenario as small as it can be with something in every table. Nothing is wrong with it.
  public static let base = ScenarioFiles([
    "scenario.toml": """
    title = "Phân công thử"
    year = 2021
    regimes = ["regime.toml"]

    [issuer]
    body = "BAN TỔ CHỨC"
    recipients = ["Thường trực", "Lưu"]

    [goals]
    order = ["shortfall", "choice"]

    [rules."visit-quota.bch"]
    count = 3

    """,
    "regime.toml": """
    id = "thu-2021"
    title = "Quy định thử"
    issuer = "Ban Thường vụ"
    number = ""
    date = 2020-11-01
    goals = ["shortfall", "coverage"]

    [[rule]]
    id = "assign"
    kind = "assign"
    title = "Mỗi đồng chí nhận 1–2 tổ chức"
    citation = "mục 1"
    from = "registered"
    min = 1
    max = 2

    [[rule]]
    id = "visit-quota.bch"
    kind = "visit-quota"
    title = "Mỗi năm ít nhất 02 lần"
    citation = "mục 2"
    roles = ["bch"]
    target = "assigned"
    every = "year"
    count = 2

    [[deadline]]
    id = "registration"
    title = "Hoàn thành đăng ký"
    citation = "mục 3"
    month = 11
    day = 30
    year_offset = -1

    [[not_covered]]
    citation = "mục 4"
    title = "Nội dung sinh hoạt"

    """,
    "areas.csv": """
    id,name,kind,parent,residential
    tinh,Tỉnh Thử,tinh,,yes
    huyen-1,Huyện Một,huyen,tinh,yes
    huyen-2,Huyện Hai,huyen,tinh,no

    """,
    "organisations.csv": """
    id,name,kind,area,parent,priority,latitude,longitude,venue,meets,starts,minutes,except
    xa-1,Đảng bộ xã Một,dang-bo-co-so,huyen-1,,2,15.1,108.8,Nhà văn hóa,FREQ=MONTHLY;BYMONTHDAY=3,08:00,120,2021-05-03
    xa-2,Đảng bộ xã Hai,dang-bo-co-so,huyen-2,,,,,,FREQ=MONTHLY;BYDAY=1MO,14:00,90,
    chi-bo-3,Chi bộ thôn Ba,chi-bo-khu-dan-cu,huyen-1,xa-1,1,,,,,,,

    """,
    "members.csv": """
    id,name,role,title,unit,own_organisations,areas,residence,latitude,longitude
    an,Nguyễn Văn An,bch,Ủy viên,Sở Một,xa-2,huyen-1,chi-bo-3,15.2,108.7
    binh,Trần Thị Bình,btv,Trưởng ban,Ban Hai,,,,,

    """,
    "registrations.csv": """
    member,organisation,choice
    an,xa-1,1
    binh,xa-1,1
    binh,xa-2,2

    """,
    "meetings.csv": """
    id,organisation,date,start,end,kind,invitation,announced
    hop-1,chi-bo-3,2021-04-10,19:00,20:30,chuyen-de,yes,2021-03-20
    hop-2,xa-1,2021-06-03,07:30,09:30,,,

    """,
    "busy.csv": """
    who,from,to,reason,body
    an,2021-03-01,2021-03-05,Đi công tác,
    role:btv,2021-07-15T08:00,2021-07-15T11:30,Họp Ban Thường vụ,Ban Thường vụ
    all,2021-10-20,2021-10-22,Đại hội,

    """,
    "holidays.csv": """
    date,name
    2021-01-01,Tết Dương lịch
    2021-09-02,Quốc khánh

    """,
    "history.csv": """
    member,organisation,from_year,to_year
    an,xa-1,2018,2020

    """,
    "pins.csv": """
    member,organisation,date,action,reason
    an,xa-1,,keep,Đề nghị của huyện
    binh,xa-2,2021-02-01,forbid,Trùng lịch

    """,
  ])
}
