<#-- Every word that the theme itself says. Put your own copy into templates/_texts.ftl to say it differently or in another language. -->
<#-- frame -->
<#assign skip = "Skip to the text">
<#assign home = "Front page">
<#assign navTopics = "Topics">
<#assign navSections = "Sections">
<#assign navBreadcrumbs = "You are here">
<#assign navPages = "Pages">
<#assign search = "Search">
<#assign darkMode = "Dark">
<#assign lightMode = "Light">
<#assign latestAsOf = "Latest report:">
<#assign latest = "Latest articles">
<#assign stayConnected = "Stay connected">
<#assign about = "About this digest">
<#assign feeds = "Feeds">
<#assign followers = "followers">
<#assign madeWith = "Made with">
<#assign toTop = "Back to the top">
<#-- cards -->
<#assign pinned = "Pinned">
<#assign more = "More">
<#-- front page -->
<#assign topStories = "Top stories">
<#assign regions = "Regions">
<#assign nothingYet = "Nothing has been published yet.">
<#-- article -->
<#assign by = "By">
<#assign and = "and">
<#assign published = "Published">
<#assign updated = "Updated">
<#assign photo = "Picture:">
<#assign original = "The original">
<#assign readAt = "Read the original at">
<#assign readOriginal = "Read the original">
<#assign retrieved = "Retrieved">
<#assign excerpt = "This is a short excerpt.">
<#assign excerptOf = "The whole article is at">
<#assign share = "Share">
<#assign copyLink = "Copy link">
<#assign copied = "Copied">
<#assign corrections = "Corrections">
<#assign alsoReported = "Also reported by">
<#assign compare = "Compare all reports">
<#assign copies = "The same text elsewhere">
<#assign related = "Related articles">
<#assign slots = {"pinned": "Chosen by the editors", "earlier": "Earlier in this story", "nearby": "Nearby", "background": "On the same subject"}>
<#assign why = "Why:">
<#assign mentioned = "Mentioned by the source">
<#assign tags = "Tags">
<#assign newer = "Newer">
<#assign older = "Older">
<#-- replies -->
<#assign comments = "Comments">
<#assign reply = "Write a reply">
<#assign replyNote = "Replies are read by an editor before they appear.">
<#assign yourName = "Your name">
<#assign yourMail = "Your e-mail address">
<#assign optional = "(optional, not published)">
<#assign yourComment = "Your reply">
<#assign send = "Send">
<#assign replyByMail = "Reply by e-mail">
<#-- stories -->
<#assign story = "Story">
<#assign reports = "The reports, oldest first">
<#assign firstReport = "First report">
<#assign lastReport = "Latest report">
<#assign repeats = "Repeats the text of">
<#assign where = "Where">
<#assign onTheMap = "On the map">
<#assign earlier = "Earlier in this story">
<#-- coverage compared -->
<#assign compared = "Coverage compared">
<#assign differing = "Where they differ">
<#assign alone = "Only here">
<#assign quotes = "Quoted by several">
<#assign later = "has grown since">
<#assign noneDiffers = "The figures that can be compared agree.">
<#-- lists -->
<#assign pages = "Pages of this list">
<#assign page = "Page">
<#assign narrower = "Within">
<#assign articles = "Articles">
<#-- search and missing pages -->
<#assign searchFor = "Words to look for">
<#assign searchOff = "Search needs JavaScript. Without it, here is the newest; the sections below hold the rest.">
<#assign newest = "Newest articles">
<#assign foundNone = "Nothing found">
<#assign foundOne = "1 article found">
<#assign foundMany = "{n} articles found">
<#assign foundMore = "Show more">
<#assign foundRare = "Type a longer or rarer word">
<#assign foundFailed = "The search index could not be loaded">
<#assign notFound = "There is no such page">
<#assign notFoundNote = "The address may be mistyped, or the page may have been taken down. These are the newest articles.">
<#assign moved = "This page has moved to">

<#-- texts with a figure in them -->
<#function outlets n><#return (n == 1)?then("1 outlet", n + " outlets")></#function>
<#function articlesCount n><#return (n == 1)?then("1 article", n + " articles")></#function>
<#function minutes n><#return n + " min read"></#function>
<#function independent n><#return (n == 1)?then("1 independent report", n + " independent reports")></#function>
<#-- from is an agency, an outlet or the title of a report -->
<#function reprint n from><#return n + ((n == 1)?then(" reprints ", " reprint ")) + from></#function>
<#function commentsCount n><#return (n == 1)?then("1 comment", n + " comments")></#function>
<#function pageOf n total><#return "Page " + n + " of " + total></#function>
<#function feedName type><#return {"application/atom+xml": "Atom", "application/rss+xml": "RSS", "application/feed+json": "JSON Feed"}[type]!type></#function>
<#function listKind kind><#return {"topic": "Topic", "region": "Region", "source": "Source", "tag": "Tag", "archive": "Archive"}[kind]!kind></#function>
<#function sharedBy n><#return (n == 2)?then("What both say", "What several say")></#function>
<#function comparedNote n><#return n + " independent reports, sentence by sentence. Links lead to the report that says it."></#function>
<#function wording kind><#return {"altered": "worded differently", "shortened": "shortened", "identical": "word for word"}[kind]!kind></#function>
<#-- what a figure is about: dead, injured ... or what it measures -->
<#function subject name><#return {"dead": "Dead", "injured": "Injured", "missing": "Missing", "arrested": "Arrested", "evacuated": "Evacuated", "rescued": "Rescued", "displaced": "Homeless", "hospitalised": "In hospital", "trapped": "Trapped", "stranded": "Stranded", "charged": "Charged", "infected": "Infected", "destroyed": "Destroyed", "damaged": "Damaged", "cancelled": "Cancelled", "shot": "Shot", "closed": "Closed", "convicted": "Convicted", "released": "Released", "seized": "Seized", "magnitude": "Magnitude", "length": "Distance", "area": "Area", "volume": "Volume", "mass": "Weight", "speed": "Speed", "temperature": "Temperature", "duration": "Duration", "percent": "Share", "points": "Points", "money": "Money", "power": "Power", "energy": "Energy", "age": "Age", "time": "Time", "day": "Date", "name": "Name", "role": "Role"}[name]!"Number"></#function>
