// Generated from templates/groovy by `npm run generate`; not to be edited.
// @ts-nocheck
export const INSTALL_TEMPLATE = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright."
    + ((stack1 = container.lambda(container.strict(depth0, "call", {"start":{"line":6,"column":13},"end":{"line":6,"column":17}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = lookupProperty(helpers,"groovyArguments").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"arguments"),{"name":"groovyArguments","hash":{},"data":data,"loc":{"start":{"line":6,"column":20},"end":{"line":6,"column":49}}})) != null ? stack1 : "")
    + ")\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.login("
    + ((stack1 = lookupProperty(helpers,"groovyArguments").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"arguments"),{"name":"groovyArguments","hash":{},"data":data,"loc":{"start":{"line":9,"column":17},"end":{"line":9,"column":46}}})) != null ? stack1 : "")
    + ")\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.policy("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"name"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":12,"column":18},"end":{"line":12,"column":39}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"groovyValue").call(alias1,lookupProperty(depth0,"settings"),{"name":"groovyValue","hash":{},"data":data,"loc":{"start":{"line":12,"column":41},"end":{"line":12,"column":65}}})) != null ? stack1 : "")
    + ")\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.value("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"name"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":15,"column":17},"end":{"line":15,"column":38}}})) != null ? stack1 : "")
    + ", GeneratedValue."
    + ((stack1 = container.lambda(container.strict(depth0, "factory", {"start":{"line":15,"column":57},"end":{"line":15,"column":64}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"arguments"),"length"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":67},"end":{"line":15,"column":127}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"source"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":127},"end":{"line":15,"column":160}}})) != null ? stack1 : "")
    + "))\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"groovyArguments").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"arguments"),{"name":"groovyArguments","hash":{},"data":data,"loc":{"start":{"line":15,"column":91},"end":{"line":15,"column":120}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ", "
    + ((stack1 = container.lambda(container.strict(depth0, "source", {"start":{"line":15,"column":145},"end":{"line":15,"column":151}} ), depth0)) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.step("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"key"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":18,"column":16},"end":{"line":18,"column":36}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"groovyValue").call(alias1,lookupProperty(depth0,"settings"),{"name":"groovyValue","hash":{},"data":data,"loc":{"start":{"line":18,"column":38},"end":{"line":18,"column":62}}})) != null ? stack1 : "")
    + ")\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.pacer("
    + ((stack1 = lookupProperty(helpers,"groovyArguments").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"arguments"),{"name":"groovyArguments","hash":{},"data":data,"loc":{"start":{"line":21,"column":17},"end":{"line":21,"column":46}}})) != null ? stack1 : "")
    + ")\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.items.columns("
    + ((stack1 = lookupProperty(helpers,"groovyArguments").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"arguments"),{"name":"groovyArguments","hash":{},"data":data,"loc":{"start":{"line":24,"column":25},"end":{"line":24,"column":54}}})) != null ? stack1 : "")
    + ")\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.choice("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"key"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":27,"column":18},"end":{"line":27,"column":38}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"groovyValue").call(alias1,lookupProperty(depth0,"weights"),{"name":"groovyValue","hash":{},"data":data,"loc":{"start":{"line":27,"column":40},"end":{"line":27,"column":63}}})) != null ? stack1 : "")
    + ")\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "loadwright.phases("
    + ((stack1 = lookupProperty(helpers,"groovyValue").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"phases"),{"name":"groovyValue","hash":{},"data":data,"loc":{"start":{"line":30,"column":18},"end":{"line":30,"column":40}}})) != null ? stack1 : "")
    + ")\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "if (!props.getProperty("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"name"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":33,"column":23},"end":{"line":33,"column":44}}})) != null ? stack1 : "")
    + ")) log.warn("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"message"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":33,"column":56},"end":{"line":33,"column":80}}})) != null ? stack1 : "")
    + ")\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n// What this plan states about its limits, steps and loads.\ndef loadwright = new Loadwright(new Clock(), props)\nloadwright.target("
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"host"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":4,"column":18},"end":{"line":4,"column":39}}})) != null ? stack1 : "")
    + ", "
    + ((stack1 = lookupProperty(helpers,"groovyString").call(alias1,lookupProperty(depth0,"webSocketHost"),{"name":"groovyString","hash":{},"data":data,"loc":{"start":{"line":4,"column":41},"end":{"line":4,"column":71}}})) != null ? stack1 : "")
    + ")\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"gates"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"logins"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"policies"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"values"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"steps"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"pacers"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"choices"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":28,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"phases"),"length"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":31,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"required"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":34,"column":9}}})) != null ? stack1 : "")
    + "if (!props.getProperty('sample_variables')) log.warn('sample_variables is not set: start with -q loadwright.properties to get the columns a verdict needs')\nprops.put(Loadwright.PROPERTY, loadwright)\nSampleResult.setIgnore()\n";
},"useData":true};
